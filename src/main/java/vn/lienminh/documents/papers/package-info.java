/// Official papers in the form of Decree 30/2020/NĐ-CP (văn bản): one model, many formats.
@NullMarked
@NamedInterface("papers")
package vn.lienminh.documents.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
