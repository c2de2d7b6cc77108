package vn.lienminh.shell;

/// One link of the frame, ready to be written (liên kết).
public record Link(String address, String text, String icon, boolean current) {}
