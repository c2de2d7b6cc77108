package vn.lienminh.access;

import java.util.List;

/// Somebody in the directory (người dùng): the account, the posts in time, the roles that were not taken away.
public record Person(Account account, List<Post> posts, List<Grant> grants) {}
