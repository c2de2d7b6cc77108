package vn.lienminh.consolidation.web;

/// One of several ways to see a page, as a plain link.
public record Choice(String text, String address, boolean current) {}
