package vn.lienminh.territory.web;

/// The communes of a province on a day.
///
/// @param action where the form asks again
/// @param day as the field shows it
/// @param badDay what was typed instead of a day; empty when it was one
/// @param status how many they are, in one sentence
public record CommunesView(
        String title, UnitLink province, String action, String day, String badDay, String status, UnitList units) {}
