package vn.lienminh;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienminh.audit.AuditTrail;

/// Every statement of every store is understood by the migrated database, and reads only its own module's tables
/// and the public views of modules below.
class SqlTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final Pattern PLACE = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");
    private static final Pattern VERB = Pattern.compile("(?s)\\s*(select|insert|update|delete|with|merge|lock)\\b.*");

    record Sql(String store, String module, String name, String text) {
        @Override
        public String toString() {
            return store + "." + name;
        }
    }

    static Stream<Sql> statements() {
        List<Sql> all = new ArrayList<>();
        for (JavaClass store : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.lienminh"))
            if (store.getSimpleName().endsWith("Store") || store.isEquivalentTo(AuditTrail.class))
                all.addAll(statements(store.reflect()));
        assertThat(all).hasSizeGreaterThan(60);
        return all.stream();
    }

    private static List<Sql> statements(Class<?> store) {
        String module = store.getPackageName().replaceFirst("^vn\\.lienminh\\.(\\w+).*$", "$1");
        List<Sql> all = new ArrayList<>();
        for (Field field : store.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.getType() != String.class) continue;
            try {
                field.setAccessible(true);
                String text = (String) field.get(null);
                if (VERB.matcher(text).matches())
                    all.add(new Sql(store.getSimpleName(), module, field.getName(), text));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theDatabaseUnderstands(Sql sql) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String text = numbered(sql.text());
            statement.execute(text.strip().startsWith("lock") ? text : "prepare p as " + text);
            connection.rollback();
            statement.execute("deallocate all");
            connection.commit();
        }
    }

    /// `:name` as `$1`, the same name by the same number.
    static String numbered(String text) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(m -> "\\$" + numbers.computeIfAbsent(m.group(1), k -> numbers.size() + 1));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStoreReadsItsOwnTablesAndPublicViewsBelow(Sql sql) {
        Set<String> schemas = new TreeSet<>(DATABASE.jdbc()
                .sql(
                        "select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')")
                .query(String.class)
                .list());
        assertThat(schemas).contains(sql.module());
        Matcher table = Pattern.compile("\\b(" + String.join("|", schemas) + ")\\.(\\w+)")
                .matcher(sql.text());
        while (table.find()) {
            boolean own = table.group(1).equals(sql.module());
            boolean shown = table.group(2).startsWith("pub_")
                    && ModulesTest.declared(sql.module()).contains(table.group(1));
            assertThat(own || shown).as(sql + " reads " + table.group()).isTrue();
        }
    }
}
