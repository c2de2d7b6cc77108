package vn.lienminh.platform;

import java.util.function.Supplier;

/// Work that changes nothing, and may therefore be done on a replica of the database (đọc từ bản sao) where
/// `LIENMINH_REPLICA_URL` gives one. It sees everything that was written before it began.
public final class Reading {
    private Reading() {}

    /// What has to be written though somebody only reads, such as that they did.
    public static void onPrimary(Runnable work) {
        RoutedSource.onPrimary(work);
    }

    public static <T> T of(Supplier<T> work) {
        return RoutedSource.reading(work::get);
    }
}
