package vn.lienminh.access.web;

import java.util.List;

/// The providers of organisations, ready to be written.
///
/// @param site what the address to come back to begins with
public record ProvidersView(List<Row> rows, List<Choice> organisations, String site, Typed form, String done) {

    /// @param back the address that the provider has to know
    public record Row(int id, String organisation, String issuer, String client, String claim, String back) {}
}
