package vn.lienminh.access;

import vn.lienminh.kernel.OrganisationId;

/// A role that somebody holds today, at an organisation.
///
/// @param passedOn it is another's, passed on for some days
public record Holding(Role role, OrganisationId organisation, boolean passedOn) {}
