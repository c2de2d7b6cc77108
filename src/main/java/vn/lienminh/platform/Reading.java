package vn.lienminh.platform;

import java.util.function.Supplier;

/// Work that changes nothing, and may therefore be done on a replica of the database (đọc từ bản sao) where
/// `LIENMINH_REPLICA_URL` gives one. It sees everything that was written before it began.
public final class Reading {
    private Reading() {}

    public static <T> T of(Supplier<T> work) {
        return RoutedSource.reading(work::get);
    }
}
