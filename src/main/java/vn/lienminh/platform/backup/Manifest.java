package vn.lienminh.platform.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a back-up holds (bản kê): its last entry, by which every other is proved before anything is done with it.
///
/// @param format the layout of the file; an older program does not read a newer one
/// @param program the version of the program that made it
/// @param at the one moment of which it shows everything
/// @param layout the layout of the data folder
/// @param server the version of PostgreSQL it comes from
/// @param steps the migrations that made its tables
/// @param files everything of the data folder but its database
/// @param rows of all tables
/// @param bytes of all entries, unpacked
public record Manifest(
        int format,
        String program,
        Instant at,
        int layout,
        String server,
        List<Step> steps,
        List<Table> tables,
        List<Sequence> sequences,
        List<Entry> files,
        long rows,
        long bytes) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One piece of the file, with what must come out of it.
    public record Entry(String name, long bytes, String sha256) {}

    /// One migration, by its version and by the script under its owner's folder.
    public record Step(String version, String script) {}

    /// A column by its name and PostgreSQL's word for its type.
    public record Column(String name, String type) {}

    /// @param content tells the rows, in whatever order they lie
    public record Table(String schema, String name, List<Column> columns, long rows, String content, Entry entry) {
        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    public record Sequence(String schema, String name, long last, boolean called) {}

    /// The entry that stands first and says whose file it is, before anything else is believed.
    static String signature(int format) {
        return "lienminh backup " + format + "\n";
    }

    /// All entries in the order in which they stand, but the manifest itself.
    List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (Table table : tables) all.add(table.entry());
        all.addAll(files);
        return all;
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /// @throws BackupRefused where it is none
    static Manifest parse(byte[] json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw BackupRefused.damaged(NAME, String.valueOf(e.getOriginalMessage()));
        }
    }
}
