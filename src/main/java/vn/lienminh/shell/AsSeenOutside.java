package vn.lienminh.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// A request as its reader sent it, before the server in front of us took off the TLS: so cookies are for TLS alone,
/// and links begin as the reader knows them.
final class AsSeenOutside extends HttpServletRequestWrapper {
    private static final int TLS = 443;
    private static final int PLAIN = 80;

    private final PublicAddress address;

    AsSeenOutside(HttpServletRequest request, PublicAddress address) {
        super(request);
        this.address = address;
    }

    @Override
    public boolean isSecure() {
        return address.secure();
    }

    @Override
    public String getScheme() {
        return address.uri().getScheme();
    }

    @Override
    public String getServerName() {
        return address.uri().getHost();
    }

    @Override
    public int getServerPort() {
        int port = address.uri().getPort();
        return port > 0 ? port : address.secure() ? TLS : PLAIN;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address.site()).append(getRequestURI());
    }
}
