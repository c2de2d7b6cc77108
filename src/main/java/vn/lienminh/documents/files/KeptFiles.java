package vn.lienminh.documents.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.documents.DocumentsRefusal;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The door of files that people hand in. Callers have asked whether the actor may, and write the line of the
/// history: a file is kept inside the transaction of the act that it belongs to.
@Service
public class KeptFiles {
    /// What a request may carry, too (`spring.servlet.multipart.max-file-size`).
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 120;

    private final KeptFileStore store;
    private final Clock clock;

    KeptFiles(KeptFileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The same bytes handed in again for the same subject are the file that is there.
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<KeptFile> keep(String subject, String name, byte[] bytes, Actor actor) {
        String plain = plain(name);
        if (bytes.length == 0) return refused(DocumentsRefusal.D102_EMPTY, plain);
        if (bytes.length > LARGEST) return refused(DocumentsRefusal.D173_FILE_TOO_LARGE, plain);
        Optional<KeptKind> kind = KeptKind.of(plain, bytes);
        if (kind.isEmpty()) return refused(DocumentsRefusal.D171_NOT_KEPT, plain);
        store.lock(subject);
        String hash = hash(bytes);
        List<KeptFile> there = store.of(subject);
        Optional<KeptFile> same =
                there.stream().filter(f -> f.hash().equals(hash)).findFirst();
        if (same.isPresent()) return Outcome.done(same.get());
        if (there.size() >= MOST) return refused(DocumentsRefusal.D172_TOO_MANY_FILES, "" + MOST);
        KeptFile file = new KeptFile(0, subject, plain, kind.get(), bytes.length, hash, clock.instant(), actor.name());
        return Outcome.done(store.add(file, bytes));
    }

    /// In the order in which they were handed in.
    @Transactional(readOnly = true)
    public List<KeptFile> of(String subject) {
        return store.of(subject);
    }

    /// Of all subjects whose address begins so, by subject.
    @Transactional(readOnly = true)
    public Map<String, List<KeptFile>> under(String beginning) {
        return store.under(beginning);
    }

    /// Empty when this subject has no such file: a number alone opens nothing.
    @Transactional(readOnly = true)
    public Optional<KeptFile> find(String subject, long id) {
        return store.of(subject).stream().filter(f -> f.id() == id).findFirst();
    }

    @Transactional(readOnly = true)
    public byte[] bytes(KeptFile file) {
        return store.bytes(file.id());
    }

    /// @return whether it was there
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(String subject, long id, Actor actor) {
        return store.end(subject, id, clock.instant(), actor.name());
    }

    /// Without folders, controls and what could turn the reading direction around.
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                .strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Outcome<T> refused(DocumentsRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}
