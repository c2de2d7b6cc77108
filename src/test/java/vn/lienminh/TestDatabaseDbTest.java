package vn.lienminh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseDbTest {

    @Test
    void everyTestClassHasADatabaseOfItsOwn() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            one.transactions()
                    .executeWithoutResult(ignored ->
                            one.jdbc().sql("create table mine (x int)").update());
            assertThat(tables(one)).isEqualTo(1);
            assertThat(tables(other)).isZero();
        }
    }

    private static int tables(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from pg_tables where tablename = 'mine'")
                .query(Integer.class)
                .single();
    }
}
