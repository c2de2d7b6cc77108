/// Files that people hand in (tệp đính kèm): evidence, scans, opinions of authorities. Whose they are and who may see
/// them, the module knows that asks for them.
@NullMarked
@NamedInterface("files")
package vn.lienminh.documents.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
