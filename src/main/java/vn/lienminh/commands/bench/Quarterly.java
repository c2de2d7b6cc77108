package vn.lienminh.commands.bench;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienminh.kernel.Period;

/// A quarterly form of two hundred plain cells: as large as forms of a province become.
final class Quarterly {
    private static final int CELLS = 200;
    private static final String COLUMNS =
            "code,name_vi,name_en,unit,group,kind,time_rule,space_rule,numerator,denominator,"
                    + "weight,breakdowns,level,frequencies,cumulative,scope,share_basis,min,max,note";

    private Quarterly() {}

    private static String code(int number) {
        return "CQ.%03d".formatted(number);
    }

    static Path catalogue(Path file) {
        try (Rows rows = new Rows(file, COLUMNS)) {
            for (int i = 1; i <= CELLS; i++)
                rows.add(code(i) + ",Chỉ tiêu quý số " + i + ",Quarterly indicator " + i
                        + ",người,Z. Số liệu quý,stock,last,sum,,,,,cooperative,Q,,,,0,,");
        }
        return file;
    }

    static String report(Cooperatives.Cooperative cooperative, Period period) {
        String header =
                IntStream.rangeClosed(1, CELLS).mapToObj(Quarterly::code).collect(Collectors.joining(","));
        String cells = IntStream.rangeClosed(1, CELLS)
                .mapToObj(i -> "" + (cooperative.number() % 97 + i))
                .collect(Collectors.joining(","));
        return "organisation,period,form," + header + "\n" + cooperative.code() + "," + period + ",HTX-QUY," + cells
                + "\n";
    }
}
