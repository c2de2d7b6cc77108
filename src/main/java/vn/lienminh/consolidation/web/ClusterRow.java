package vn.lienminh.consolidation.web;

import java.util.List;

/// One cluster of the list.
///
/// @param years with figures, newest first
public record ClusterRow(String name, String address, List<Integer> years) {}
