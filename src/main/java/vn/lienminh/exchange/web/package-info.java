@NullMarked
package vn.lienminh.exchange.web;

import org.jspecify.annotations.NullMarked;
