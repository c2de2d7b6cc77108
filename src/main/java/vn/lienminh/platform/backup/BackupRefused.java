package vn.lienminh.platform.backup;

import java.nio.file.FileSystemException;
import java.util.Map;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Place;
import vn.lienminh.platform.PlatformRefusal;

/// Carries a refusal out of the streams in which it is met. `Backups` turns it into an outcome.
final class BackupRefused extends RuntimeException {
    private final transient Fault fault;

    BackupRefused(PlatformRefusal why, Map<String, String> values) {
        this(Fault.error(Place.NOWHERE, why, values));
    }

    private BackupRefused(Fault fault) {
        super(fault.text(Language.EN));
        this.fault = fault;
    }

    static BackupRefused damaged(String entry, String what) {
        return new BackupRefused(PlatformRefusal.PL114_BACKUP_DAMAGED, Map.of("entry", entry, "what", what));
    }

    Fault fault() {
        return fault;
    }

    /// What went wrong, to stand in a sentence of ours, which ends itself.
    static String why(Exception e) {
        boolean pathAlone = e instanceof FileSystemException file && file.getReason() == null;
        String text = pathAlone || e.getMessage() == null
                ? e.getClass().getSimpleName() + " " + e.getMessage()
                : e.getMessage();
        return text.replaceAll("\\s*\\n\\s*", " ").replaceFirst("[.\\s]+$", "");
    }
}
