package vn.lienminh.commands;

import java.io.PrintWriter;
import java.util.List;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// Where a verb prints: results on standard output, reasons on standard error, one a line.
record Lines(PrintWriter out, PrintWriter err, Language language) {
    static final int DONE = 0;
    static final int REFUSED = 1;

    void print(String line) {
        out.println(line);
        out.flush();
    }

    /// Text as it is, such as a CSV that ends with its own line break.
    void raw(String text) {
        out.print(text);
        out.flush();
    }

    void say(String key, String... pairs) {
        print(Texts.in(language).get(key, pairs));
    }

    void warn(String line) {
        err.println(line);
        err.flush();
    }

    /// Over what stood in the line before, on a terminal.
    void inPlace(String line) {
        err.print("\r\u001B[K" + line);
        err.flush();
    }

    int refuse(List<Fault> faults) {
        faults.forEach(fault -> warn(fault.text(language)));
        return REFUSED;
    }

    int refuse(Fault fault) {
        return refuse(List.of(fault));
    }
}
