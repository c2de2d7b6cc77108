/// Who may be awarded (xét điều kiện khen thưởng): scores, targets, votes, holds and what was given before, against
/// the conditions of the catalogue.
@NullMarked
package vn.lienminh.emulation.awards.eligibility;

import org.jspecify.annotations.NullMarked;
