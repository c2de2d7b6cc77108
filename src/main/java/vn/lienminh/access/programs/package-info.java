/// Tokens with which programs ask in the name of an account (mã truy cập cho chương trình).
@NullMarked
package vn.lienminh.access.programs;

import org.jspecify.annotations.NullMarked;
