package vn.lienminh.access;

import java.util.Locale;

/// How far an act reaches from the organisation at which its role is held (phạm vi).
public enum Scope {
    /// that organisation
    OWN,
    /// it, and all that report to it; of the national alliance everybody
    WITH_THOSE_BELOW,
    /// those that report to it, itself not: nobody receives their own report
    BELOW,
    /// it, all that report to it, and the members of the clusters it is in
    CLUSTER,
    /// the members of the clusters that it leads, itself not; a deputy only in place of the heads, for their own
    /// reports. Whoever is to lead on a day to come only looks until then
    LED,
    EVERYWHERE;

    public String key() {
        return "access.scope." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
