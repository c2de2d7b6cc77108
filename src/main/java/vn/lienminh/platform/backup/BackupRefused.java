package vn.lienminh.platform.backup;

import java.nio.file.FileSystemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Place;
import vn.lienminh.platform.PlatformRefusal;

/// Carries a refusal out of the streams in which it is met. `Backups` turns it into an outcome.
final class BackupRefused extends RuntimeException {
    private final transient List<Fault> faults;

    BackupRefused(PlatformRefusal why, Map<String, String> values) {
        this(List.of(Fault.error(Place.NOWHERE, why, values)));
    }

    BackupRefused(List<Fault> faults) {
        super(faults.getFirst().text(Language.EN));
        this.faults = faults;
    }

    static BackupRefused damaged(String entry, String what) {
        return new BackupRefused(PlatformRefusal.PL114_BACKUP_DAMAGED, Map.of("entry", entry, "what", what));
    }

    List<Fault> faults() {
        return faults;
    }

    /// Whatever went wrong, as a refusal.
    static List<Fault> faults(PlatformRefusal stopped, Map<String, String> values, Exception e) {
        if (e instanceof BackupRefused refused) return refused.faults();
        Map<String, String> all = new HashMap<>(values);
        all.put("why", why(e));
        return List.of(Fault.error(Place.NOWHERE, stopped, all));
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
