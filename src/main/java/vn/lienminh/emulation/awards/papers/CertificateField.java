package vn.lienminh.emulation.awards.papers;

/// One thing on a certificate and where it stands (vị trí in), in millimetres from the top left corner.
///
/// @param points height of the letters
/// @param style `normal`, `bold` or `italic`
/// @param text what is printed; of the drawing its bytes in Base64
public record CertificateField(
        String field, int x, int y, int width, int points, String style, String align, String text) {
    public boolean drawing() {
        return field.equals("qr");
    }
}
