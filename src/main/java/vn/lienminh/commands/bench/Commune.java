package vn.lienminh.commands.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An invented commune while it is being told (xã): its codes and names in turn, and where its area went.
final class Commune {
    /// Before every day that is reported.
    static final LocalDate ALWAYS = LocalDate.of(1976, 1, 1);

    private record Naming(String code, String name) {}

    /// @param hundredths the share of the area
    record Heir(Commune unit, int hundredths) {}

    private final int number;
    private final String province;
    private final LocalDate from;
    private final NavigableMap<LocalDate, Naming> namings = new TreeMap<>();
    private final List<Heir> heirs = new ArrayList<>();
    private @Nullable LocalDate until;

    /// @param province the code of the province that it began in, on the day it began
    Commune(int number, String province, LocalDate from, String code, String name) {
        this.number = number;
        this.province = province;
        this.from = from;
        namings.put(from, new Naming(code, name));
    }

    int number() {
        return number;
    }

    String province() {
        return province;
    }

    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    /// Empty while it lives.
    List<Heir> heirs() {
        return heirs;
    }

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    String code(LocalDate day) {
        return naming(day).code();
    }

    String name(LocalDate day) {
        return naming(day).name();
    }

    private Naming naming(LocalDate day) {
        return Objects.requireNonNull(namings.floorEntry(day)).getValue();
    }

    void named(LocalDate day, String code, String name) {
        namings.put(day, new Naming(code, name));
    }

    void goesTo(LocalDate day, Commune unit, int hundredths) {
        until = day;
        heirs.add(new Heir(unit, hundredths));
    }
}
