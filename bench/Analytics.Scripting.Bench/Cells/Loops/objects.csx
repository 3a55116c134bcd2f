abstract class Animal { public abstract int Speak(int n); public virtual int Legs => 4; }
class Dog : Animal { int _barks; public override int Speak(int n) { _barks += n & 1; return _barks; } }
class Bird : Animal { public override int Speak(int n) => n >> 1; public override int Legs => 2; }
interface IWeigh { int Weight { get; set; } }
class Stone : IWeigh { public int Weight { get; set; } = 1; }
Animal[] zoo = [new Dog(), new Bird(), new Dog()];
====
IWeigh stone = new Stone();
long result = 0;
zoo = [new Dog(), new Bird(), new Dog()];
for (int i = 0; i < 40_000_000; i++)
{
    var animal = zoo[i % 3];
    result += animal.Speak(i) + animal.Legs;
    stone.Weight += i & 1;
}
result += stone.Weight;
