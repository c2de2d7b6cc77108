@NullMarked
package vn.lienminh.emulation.ballots.web;

import org.jspecify.annotations.NullMarked;
