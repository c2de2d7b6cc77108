/// A nation made up for measuring (số liệu dựng để đo): real provinces, invented communes, cooperatives and
/// figures, written as the files that a user could load; and what is measured on it.
@NullMarked
package vn.lienminh.commands.bench;

import org.jspecify.annotations.NullMarked;
