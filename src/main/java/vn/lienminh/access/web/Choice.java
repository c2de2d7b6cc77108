package vn.lienminh.access.web;

/// One of several, in a form.
public record Choice(String value, String text) {}
