package vn.lienminh.platform.backup;

/// What is tidied when the program is stopped in the middle of it.
final class Exit {
    private Exit() {}

    static Thread then(Runnable tidying) {
        Thread hook = new Thread(tidying);
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /// @return whether the program goes on; otherwise the tidying is being done already
    static boolean forget(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
