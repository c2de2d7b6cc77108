/// Official papers in the form of Decree 30/2020/NĐ-CP: one model, many formats.
@NullMarked
package vn.lienminh.publications.papers;

import org.jspecify.annotations.NullMarked;
