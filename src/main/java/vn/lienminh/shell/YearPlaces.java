package vn.lienminh.shell;

import java.util.Optional;

/// Where a page stands, by the beginning of its address (nơi của trang). The module that knows the years of which
/// there are figures answers it; modules below that one, which have pages there too, ask.
public interface YearPlaces {

    /// @param path without the year: `/clusters/DBSH`, `/national`, `/provinces/37`, `/communes/00001`; empty when
    ///     there is no such place
    Optional<ClusterYear> of(String path, int year, Page page);
}
