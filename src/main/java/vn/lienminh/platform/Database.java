package vn.lienminh.platform;

/// The database in use (cơ sở dữ liệu): the embedded one of the data folder, or an external server.
sealed interface Database extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();

    record Embedded(EmbeddedPostgres server) implements Database {
        @Override
        public String url() {
            return server.url();
        }

        @Override
        public String user() {
            return server.user();
        }

        @Override
        public String password() {
            return server.password();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    record External(String url, String user, String password) implements Database {
        @Override
        public void close() {} // not ours
    }
}
