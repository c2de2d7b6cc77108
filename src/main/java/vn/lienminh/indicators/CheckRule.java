package vn.lienminh.indicators;

import vn.lienminh.kernel.Fault;

/// One check of the catalogue (quy tắc kiểm tra), as its row in checks.csv says it; its code never changes its
/// meaning.
///
/// @param expression the condition that should hold
/// @param appliesTo codes and selectors of the indicators that X stands for, separated by a space
/// @param messageVi what is said when it does not hold, with `{named}` places
public record CheckRule(
        String code,
        Fault.Severity severity,
        CheckKind kind,
        String expression,
        String appliesTo,
        String messageVi,
        String cureVi) {}
