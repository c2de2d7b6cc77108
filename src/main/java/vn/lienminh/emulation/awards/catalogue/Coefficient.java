package vn.lienminh.emulation.awards.catalogue;

import java.math.BigDecimal;

/// How many base salaries an award is worth (hệ số tiền thưởng), by a law.
public record Coefficient(String award, String recipient, String law, BigDecimal times, String source) {}
