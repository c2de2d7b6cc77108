/// The pages of accounts and rights, and what stands before all pages.
@NullMarked
package vn.lienminh.access.web;

import org.jspecify.annotations.NullMarked;
