/// Keys that a phone, a computer or a stick holds (khóa truy cập, passkey): signing in without typing a password.
@NullMarked
package vn.lienminh.access.passkeys;

import org.jspecify.annotations.NullMarked;
