package vn.lienminh.emulation.awards.web;

/// What anybody sees who checks a certificate.
public record CheckView(
        String title,
        String verdict,
        boolean stands,
        String award,
        String name,
        String period,
        String decision,
        String code,
        boolean illustrative) {}
