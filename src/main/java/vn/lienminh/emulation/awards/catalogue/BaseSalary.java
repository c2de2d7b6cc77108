package vn.lienminh.emulation.awards.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The base salary (lương cơ sở) in force in [from, until), in đồng.
public record BaseSalary(LocalDate from, @Nullable LocalDate until, BigDecimal amount, String source) {}
