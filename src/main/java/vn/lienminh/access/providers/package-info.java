/// Signing in where one's organisation has its own accounts (đăng nhập bằng tài khoản của đơn vị): OpenID Connect.
@NullMarked
package vn.lienminh.access.providers;

import org.jspecify.annotations.NullMarked;
