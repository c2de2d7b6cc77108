package vn.lienminh.access.passkeys;

import java.net.URI;
import java.util.regex.Pattern;

/// Which house a key is for (trang web của khóa): a key answers no other, whatever a page shows.
///
/// @param id the name of the host; a key is not for addresses of numbers
/// @param origin `https://lienminh.example.vn`
public record RelyingParty(String id, String origin) {
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+|\\[.*");

    public static RelyingParty of(String site) {
        return new RelyingParty(URI.create(site).getHost(), site);
    }

    boolean named() {
        return !NUMBERS.matcher(id).matches();
    }
}
