package vn.lienminh;

public class Lienminh {
    public static void main(String[] args) { System.out.println("x"); }
}
