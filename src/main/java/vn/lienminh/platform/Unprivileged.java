package vn.lienminh.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How PostgreSQL's programs are run: they refuse to work as root, so root steps down first. In a user namespace of
/// its own where the folder is root's; as the owner of the folder where it is another's; as nobody (the folder
/// given to it) where there are no namespaces.
record Unprivileged(List<String> prefix, Path folder) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static Unprivileged in(Path folder) throws IOException, InterruptedException {
        Unprivileged plain = new Unprivileged(List.of(), folder);
        if (uid(Path.of("/proc/self"), "uid") != ROOT) return plain;
        if (uid(folder, "uid") == ROOT) {
            if (plain.run(List.of("unshare", "-U", "true")) == 0) return plain.with("unshare", "-U");
            plain.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        }
        return plain.with(
                "setpriv",
                "--reuid=" + uid(folder, "uid"),
                "--regid=" + uid(folder, "gid"),
                "--clear-groups",
                "--inh-caps=-all",
                "--no-new-privs");
    }

    /// What the database and the programs around it say.
    Path log() {
        return folder.resolve("postgres.log");
    }

    private Unprivileged with(String... prefix) {
        return new Unprivileged(List.of(prefix), folder);
    }

    private static int uid(Path path, String whose) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + whose);
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Lets the one who runs the programs read and write what we made for them.
    void give(Path path) throws IOException {
        if (prefix.isEmpty() || prefix.getFirst().equals("unshare")) return;
        Files.setAttribute(path, "unix:uid", uid(folder, "uid"));
        Files.setAttribute(path, "unix:gid", uid(folder, "gid"));
    }

    int run(List<String> command) throws InterruptedException {
        return run(command, Path.of("/dev/null"));
    }

    int run(List<String> command, Path input) throws InterruptedException {
        try {
            return start(command, input).waitFor();
        } catch (IOException e) {
            return -1; // no such program on this machine
        }
    }

    Process start(List<String> command, Path input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.redirectInput(input.toFile()).redirectErrorStream(true);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }
}
