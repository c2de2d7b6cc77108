package vn.lienminh.territory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Made when it is first asked for, by whoever asks first.
final class Once<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}
