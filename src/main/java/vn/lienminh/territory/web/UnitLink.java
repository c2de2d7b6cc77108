package vn.lienminh.territory.web;

/// The way to a unit's own page.
///
/// @param note what stands behind the name, such as a share; may be empty
public record UnitLink(String text, String address, String note) {}
