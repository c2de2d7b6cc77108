package vn.lienminh.exchange;

import java.util.List;

/// What is sent in one go (data value set).
///
/// @param form the code of the data set; empty: none was named
public record DataValueSet(String form, List<DataValue> values) {
    /// More is sent in several goes.
    static final int MOST = 50_000;
}
