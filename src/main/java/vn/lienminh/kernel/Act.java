package vn.lienminh.kernel;

/// A thing that somebody may or may not do (quyền thao tác); every module lists its own in an enum.
public interface Act {
    String name();
}
