package vn.lienminh.platform;

/// What the training run shows at the door, since the pages lie behind a sign-in. Whoever keeps the door gives it.
public interface Rehearsal {
    /// A cookie as a browser sends it; empty where there are accounts already.
    String cookie();
}
