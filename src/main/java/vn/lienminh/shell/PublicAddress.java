package vn.lienminh.shell;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Under which name the house is reached (địa chỉ công khai) where a server that speaks TLS stands before it. Without
/// one it is reached from this machine alone, and nobody is believed who says for whom they ask.
///
/// @param site `https://lienminh.example.vn`; empty: none stands before it
/// @param proxies addresses of that server where it is not this machine
@ConfigurationProperties("lienminh.access")
public record PublicAddress(
        @DefaultValue("") String site, @DefaultValue List<String> proxies) {
    private static final Pattern SITE = Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?");
    private static final String THIS_MACHINE = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1|0:0:0:0:0:0:0:1";

    public static final PublicAddress NONE = new PublicAddress("", List.of());

    public PublicAddress {
        site = site.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        if (!site.isEmpty() && !SITE.matcher(site).matches())
            throw new IllegalArgumentException("lienminh.access.site is no address such as https://a.example: " + site);
    }

    boolean known() {
        return !site.isEmpty();
    }

    boolean secure() {
        return site.startsWith("https:");
    }

    URI uri() {
        return URI.create(site);
    }

    boolean isHost(String host) {
        return known() && uri().getHost().equals(host);
    }

    /// The addresses that may say for whom they ask.
    String believed() {
        return Stream.concat(Stream.of(THIS_MACHINE), proxies.stream().map(Pattern::quote))
                .collect(Collectors.joining("|"));
    }
}
