/// Back-up and restore (sao lưu, phục hồi): everything the program keeps in one file, and back.
@NamedInterface("backup")
@NullMarked
package vn.lienminh.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
