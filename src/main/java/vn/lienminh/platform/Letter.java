package vn.lienminh.platform;

/// A letter to one person (thư).
///
/// @param about what the log says of it: no personal data
/// @param subject one line; line breaks and control signs become spaces
public record Letter(String about, String name, String address, String subject, String text) {
    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ");
    }
}
