package vn.lienminh.documents.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienminh.TestDatabase;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;

class KeptFilesDbTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final Actor OFFICER = Actor.operator();
    private static final Instant NOW = Instant.parse("2017-12-01T03:00:00Z");

    private KeptFiles files;

    @BeforeEach
    void door() {
        files = new KeptFiles(
                new KeptFileStore(JdbcClient.create(DATABASE.source())), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Outcome<KeptFile> keep(String subject, String name, byte[] bytes) {
        return files.keep(subject, name, bytes, OFFICER);
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.7 " + words).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsHandedInComesBackByteForByte() {
        byte[] bytes = pdf("quyết định");
        KeptFile file = keep("score:a/1", "C:\\quét\\Quyết định.pdf", bytes).orThrow();
        assertThat(file.name()).isEqualTo("Quyết định.pdf");
        assertThat(file.kind()).isEqualTo(KeptKind.PDF);
        assertThat(file.keptAt()).isEqualTo(NOW);
        assertThat(files.bytes(file)).isEqualTo(bytes);
        assertThat(files.of("score:a/1")).containsExactly(file);
        assertThat(files.find("score:a/1", file.id())).contains(file);
    }

    @Test
    void aNumberAloneOpensNothing() {
        KeptFile file = keep("score:b/1", "a.pdf", pdf("b")).orThrow();
        assertThat(files.find("score:b/2", file.id())).isEmpty();
        assertThat(files.takeBack("score:b/2", file.id(), OFFICER)).isFalse();
    }

    @Test
    void theSameBytesAreOneFile() {
        KeptFile first = keep("score:c/1", "a.pdf", pdf("c")).orThrow();
        assertThat(keep("score:c/1", "b.pdf", pdf("c")).orThrow()).isEqualTo(first);
        assertThat(keep("score:c/2", "b.pdf", pdf("c")).orThrow()).isNotEqualTo(first);
    }

    @Test
    void whatIsTakenBackIsNoLongerShown() {
        KeptFile file = keep("score:d/1", "a.pdf", pdf("d")).orThrow();
        assertThat(files.takeBack("score:d/1", file.id(), OFFICER)).isTrue();
        assertThat(files.takeBack("score:d/1", file.id(), OFFICER)).isFalse();
        assertThat(files.of("score:d/1")).isEmpty();
    }

    @Test
    void theBeginningIsTakenToTheLetter() {
        keep("score:e_/1", "a.pdf", pdf("e")).orThrow();
        keep("score:ef/1", "a.pdf", pdf("f")).orThrow();
        assertThat(files.under("score:e_/").keySet()).containsExactly("score:e_/1");
    }

    @ParameterizedTest
    @CsvSource({
        "page.html,<html>,D171",
        "drawing.svg,<svg>,D171",
        "picture.png,<html>,D171",
        "macro.xlsm,PK\u0003\u0004,D171",
        "archive.zip,PK\u0003\u0004,D171",
        "none.pdf,'',D102"
    })
    void whatABrowserMightRunIsRefused(String name, String start, String code) {
        var outcome = keep("score:g/1", name, start.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(outcome.faults()).extracting(f -> f.code()).containsExactly(code);
        assertThat(files.of("score:g/1")).isEmpty();
    }

    @Test
    void twentyFilesAreEnough() {
        for (int i = 0; i < 20; i++) keep("score:h/1", i + ".pdf", pdf("" + i)).orThrow();
        assertThat(keep("score:h/1", "last.pdf", pdf("last")).faults()).hasSize(1);
    }

    @Test
    void tenMegabytesAreEnough() {
        byte[] large = new byte[KeptFiles.LARGEST + 1];
        System.arraycopy(pdf(""), 0, large, 0, 5);
        assertThat(keep("score:i/1", "large.pdf", large).faults()).hasSize(1);
    }

    @Test
    void theDatabaseTakesNoEmptyFile() {
        assertThatThrownBy(() -> JdbcClient.create(DATABASE.source())
                        .sql("insert into documents.file (subject, name, kind, size, hash, bytes, kept_at, kept_by)"
                                + " values ('x', 'x', 'PDF', 0, '', '', now(), 'x')")
                        .update())
                .hasMessageContaining("file_size_check");
    }
}
